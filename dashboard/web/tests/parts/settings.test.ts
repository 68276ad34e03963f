import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, shallowRef } from 'vue'
import type { Versioned } from '@/api/clients'
import { Problem } from '@/api/problem'
import { useSettingsForm } from '@/editing/settings'

interface Settings {
  isOn: boolean
}

function formOver(save: (choice: Settings, etag: string) => Promise<unknown>) {
  const read = shallowRef<Versioned<Settings> | undefined>({ value: { isOn: false }, etag: 'v1' })
  let form!: ReturnType<typeof useSettingsForm<Settings, Settings>>
  const asking = defineComponent(() => {
    form = useSettingsForm(read, ({ isOn }) => ({ isOn }), save, ['settings'])
    return () => h('div')
  })
  mount(asking, { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] } })
  return { form, read }
}

describe('settings in a form', () => {
  it('are read anew until something is written', async () => {
    const { form, read } = formOver(() => Promise.resolve())
    read.value = { value: { isOn: true }, etag: 'v2' }
    await nextTick()
    expect(form.choice.isOn).toBe(true)
    form.choice.isOn = false
    expect(form.isChanged.value).toBe(true)
    read.value = { value: { isOn: true }, etag: 'v3' }
    await nextTick()
    expect(form.choice.isOn).toBe(false)
  })

  it('are sent against the version they began on, and once refused against the newest', async () => {
    const sent: string[] = []
    const { form, read } = formOver(async (_, etag) => {
      sent.push(etag)
      if (etag === 'v1') throw Problem.of(412, {})
    })
    form.choice.isOn = true
    read.value = { value: { isOn: false }, etag: 'v2' }
    expect(await form.send()).toBe(false)
    expect(form.newest.value).toEqual({ isOn: false })
    expect(await form.send()).toBe(true)
    expect(form.newest.value).toBeUndefined()
    expect(sent).toEqual(['v1', 'v2'])
  })
})
