import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch } from 'vue'
import { answerOf, reporting, versionOf } from '@/api/clients'
import { useEditing } from '@/editing/editing'
import { isSame, revisionOf, writtenIn, type Written } from './texts'

interface Kept {
  etag: string
  written: Written
  read: Written
}

/** The texts of a draft while somebody writes them: kept on this computer until they are saved or dropped. */
export function useTextsEditing(id: number) {
  const client = useQueryClient()
  const path = { id }
  const keptUnder = `report-texts-${id}`
  const isOn = ref(false)
  const isRestored = ref(false)
  let read: Written | undefined

  const editing = useEditing({
    read: () => versionOf(reporting.GET('/api/reporting/v1/reports/{id}', { params: { path } })),
    draftOf: writtenIn,
    /** Until the report is read as it was written: what is done next is done to that. */
    write: async (written, etag) => {
      await answerOf(
        reporting.PUT('/api/reporting/v1/reports/{id}', {
          params: { path, header: { 'If-Match': etag } },
          body: revisionOf(written),
        }),
      )
      await client.invalidateQueries({ queryKey: ['report', id] })
    },
  })
  const isChanged = computed(() => !!editing.draft.value && !!read && !isSame(editing.draft.value, read))

  async function begin(): Promise<void> {
    isOn.value = true
    const kept = readKept()
    isRestored.value = !!kept
    if (kept) {
      read = kept.read
      editing.goOn(kept.written, kept.etag)
      return
    }
    await editing.begin()
    read = editing.draft.value && structuredClone(toPlain(editing.draft.value))
    if (!editing.draft.value) isOn.value = false
  }

  async function save(): Promise<boolean> {
    if (!(await editing.save())) return false
    stop()
    return true
  }

  function stop(): void {
    localStorage.removeItem(keptUnder)
    isOn.value = false
    isRestored.value = false
    editing.draft.value = undefined
  }

  watch(
    editing.draft,
    (written) => {
      if (!written || !read) return
      if (isSame(written, read)) localStorage.removeItem(keptUnder)
      else localStorage.setItem(keptUnder, JSON.stringify({ etag: editing.etag(), written, read }))
    },
    { deep: true },
  )

  function readKept(): Kept | undefined {
    try {
      return JSON.parse(localStorage.getItem(keptUnder) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  }

  return {
    ...editing,
    isOn,
    isRestored,
    isChanged,
    hasKept: () => !!readKept(),
    begin,
    save,
    stop,
  }
}

const toPlain = (written: Written): Written => JSON.parse(JSON.stringify(written))
