import { useEventListener } from '@vueuse/core'
import { reactive, ref, watch, type Ref } from 'vue'
import type { Draft } from './draft'
import { dropDraft, keepDraft, keptDrafts, type Scope } from './keeping'

/** The drafts of a month, kept with every change; another window of the same person is heard. */
export function useDrafts(scope: Ref<Scope>) {
  const drafts = reactive<Record<string, Draft>>({})
  const isKept = ref(true)

  function load(): void {
    for (const task of Object.keys(drafts)) delete drafts[task]
    Object.assign(drafts, keptDrafts(scope.value))
  }

  watch(scope, load, { immediate: true, deep: true })
  useEventListener(window, 'storage', load)

  return {
    drafts,
    /** Whether this computer keeps what is written. */
    isKept,
    keep(task: string, draft: Draft): void {
      drafts[task] = { ...draft, savedAt: new Date().toISOString() }
      isKept.value = keepDraft(scope.value, task, drafts[task])
    },
    drop(task: string): void {
      delete drafts[task]
      dropDraft(scope.value, task)
    },
  }
}
