import { useQueryClient } from '@tanstack/vue-query'
import { reactive, ref, shallowRef, type Ref } from 'vue'
import { answerOf, reporting } from '@/api/clients'
import { Problem } from '@/api/problem'
import type { Reporting } from '@/api/types'
import {
  beginning,
  missingIn,
  notesAfter,
  notesOfRefusal,
  reportOf,
  type Draft,
  type FormTask,
  type Notes,
} from './draft'
import { forgetKey, keyOf, type Scope } from './keeping'

interface Drafts {
  drafts: Record<string, Draft>
  keep(task: string, draft: Draft): void
  drop(task: string): void
}

/** Files one task or several at once, all of them or none. */
export function useFiling(scope: Ref<Scope>, { drafts, keep, drop }: Drafts, say: (key: string) => string) {
  const client = useQueryClient()
  const faults = reactive<Record<string, Notes>>({})
  const isFiling = ref(false)
  const problem = shallowRef<Problem>()
  let asked: FormTask[] = []
  const filed = shallowRef<Reporting['ProgressReport'][]>([])

  async function file(tasks: FormTask[]): Promise<void> {
    if (isFiling.value || !tasks.length) return
    asked = tasks
    problem.value = undefined
    for (const task of tasks) {
      const missing = missingIn(task, drafts[task.task] ?? beginning(task))
      faults[task.task] = Object.fromEntries(Object.entries(missing).map(([field, key]) => [field, say(key)]))
    }
    if (tasks.some((task) => Object.keys(faults[task.task] ?? {}).length)) return
    isFiling.value = true
    try {
      await send(tasks.map((task) => reportOf(task, drafts[task.task] ?? beginning(task))))
    } finally {
      isFiling.value = false
    }
  }

  async function send(reports: Reporting['FormReport'][]): Promise<void> {
    const { department, period } = scope.value
    const body = { department, period, reports }
    const key = keyOf(scope.value, body)
    try {
      const answer = await answerOf(
        reporting.POST('/api/reporting/v1/progress-reports/form', {
          params: { header: { 'Idempotency-Key': key } },
          body,
        }),
      )
      forgetKey(scope.value, key)
      for (const report of reports) forgetTask(report.task)
      filed.value = answer.items
      await client.invalidateQueries()
    } catch (refused) {
      const told = refused instanceof Problem ? refused : Problem.silence()
      // The dialog to sign in again stands over the page already.
      if (told.isSessionOver) return
      problem.value = told
      Object.assign(faults, notesOfRefusal(told.faults, reports))
    }
  }

  function change(task: FormTask, draft: Draft): void {
    const notes = faults[task.task]
    if (notes) faults[task.task] = notesAfter(notes, drafts[task.task] ?? beginning(task), draft)
    keep(task.task, draft)
  }

  function forgetTask(task: string): void {
    drop(task)
    delete faults[task]
  }

  return {
    file,
    /** The same once more: under the same key, unless something was changed. */
    fileAgain: () => file(asked),
    change,
    faults,
    isFiling,
    problem,
    filed,
    tellFiled(reports: Reporting['ProgressReport'][]): void {
      filed.value = reports
      void client.invalidateQueries()
    },
    forgetTask,
  }
}
