import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import EditDialog from '@/editing/EditDialog.vue'
import { useEditing } from '@/editing/editing'
import { i18n } from '@/language/language'

it('shows what others made of a thing meanwhile, and closes once what was written is kept', async () => {
  let version = 0
  const editing = useEditing({
    read: async () => ({ value: { name: '他人的' }, etag: `v${version}` }),
    draftOf: (value) => ({ ...value }),
    write: async (_, etag) => {
      if (etag !== `v${version}`) throw Problem.of(412, {})
    },
  })
  const dialog = mount(EditDialog, {
    props: {
      modelValue: true,
      title: '修改',
      editing,
      beside: [{ label: '名称', newest: '他人的', mine: '我的' }],
      done: '新的名称已保存',
      refresh: 'things',
    },
    global: { plugins: [i18n, [VueQueryPlugin, { queryClient: new QueryClient() }]] },
    attachTo: document.body,
  })
  const seen = () => document.body.textContent
  const save = async () => {
    document.querySelector('form')!.dispatchEvent(new Event('submit'))
    await flushPromises()
  }
  await editing.begin()
  version++

  await save()
  expect(seen()).toContain('他人已修改的内容')
  expect(dialog.emitted('update:modelValue')).toBeUndefined()

  await save()
  expect(dialog.emitted('update:modelValue')).toEqual([[false]])
  expect(seen()).toContain('新的名称已保存')
  dialog.unmount()
})
