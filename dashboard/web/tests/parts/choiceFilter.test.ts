import { expect, it } from 'vitest'
import { flushPromises, mount } from '@vue/test-utils'
import { ElSelect } from 'element-plus'
import ChoiceFilter from '@/parts/ChoiceFilter.vue'

it('has every choice under its words, and none once it is cleared', async () => {
  const filter = mount(ChoiceFilter<string>, {
    props: {
      modelValue: 'SENT',
      label: '状态',
      any: '全部状态',
      choices: ['SENT', 'FAILED'],
      named: (one) => (one === 'SENT' ? '已送达' : '失败'),
    },
  })
  const select = filter.getComponent(ElSelect)
  await flushPromises()

  expect(select.text()).toContain('已送达')
  expect(select.props()).toMatchObject({ ariaLabel: '状态', placeholder: '全部状态', valueOnClear: '' })

  select.vm.$emit('update:modelValue', '')
  expect(filter.emitted('update:modelValue')).toEqual([['']])
})
