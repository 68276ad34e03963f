import { expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { i18n } from '@/language/language'
import { EVERYTHING } from '@/pages/tasks/filter'
import TaskFilters from '@/pages/tasks/TaskFilters.vue'

it('searches for what stands there at last, also where that is what was searched for before', async () => {
  vi.useFakeTimers()
  const filters = mount(TaskFilters, {
    props: { filter: EVERYTHING, sections: [], departments: [] },
    global: { plugins: [i18n] },
  })
  const search = filters.get('input')

  await search.setValue('元')
  await search.setValue('')
  await vi.runAllTimersAsync()
  expect(filters.emitted('change')).toBeUndefined()

  await search.setValue('元宇宙')
  await vi.runAllTimersAsync()
  expect(filters.emitted('change')).toEqual([[{ q: '元宇宙' }]])
})
