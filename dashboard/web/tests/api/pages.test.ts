import { expect, it } from 'vitest'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import type { Answered, Listed } from '@/api/clients'
import { usePages } from '@/api/pages'

const PAGES: Record<string, Listed<string>> = {
  first: { items: ['一', '二'], next: 'second' },
  second: { items: ['三'] },
}

it('reads on in a list as somebody asks for more, to its end', async () => {
  const list = mount(
    defineComponent({
      setup: () =>
        usePages(['list'], async (cursor = 'first') => {
          return { data: PAGES[cursor], response: new Response() } as Answered<Listed<string>>
        }),
      render: () => undefined,
    }),
    { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] } },
  )

  await flushPromises()
  expect(list.vm.items).toEqual(['一', '二'])
  expect(list.vm.hasNextPage).toBe(true)

  await list.vm.fetchNextPage()
  await flushPromises()
  expect(list.vm.items).toEqual(['一', '二', '三'])
  expect(list.vm.hasNextPage).toBe(false)
})
