import { afterEach, expect, it, vi } from 'vitest'
import { flushPromises, mount } from '@vue/test-utils'
import { i18n } from '@/language/language'
import type { Proof } from '@/pages/task/evidence'
import ProofLink from '@/pages/task/ProofLink.vue'

const proof: Proof = {
  key: 'i1 e1',
  title: '会议纪要.pdf',
  file: 'e1',
  of: 'i1',
  department: 'wxb',
  period: '2023-08',
  report: 'r1',
  state: 'ACCEPTED',
}

afterEach(() => vi.unstubAllGlobals())

it('tells in words that a file is refused, instead of leaving the page for it', async () => {
  const asked = vi.fn(async () => Response.json({ title: '找不到文件' }, { status: 404 }))
  vi.stubGlobal('fetch', asked)
  const page = mount(ProofLink, { props: { proof }, global: { plugins: [i18n] } })

  await page.get('a').trigger('click')
  await flushPromises()

  expect(asked).toHaveBeenCalledWith('/api/reporting/v1/evidence/e1/content', expect.anything())
  expect(page.get('[role=alert]').text()).toContain('找不到文件')
})
