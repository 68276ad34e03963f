import { describe, expect, it } from 'vitest'
import type { Department } from '@/api/types'
import { changeOf, found, holdsSeveralOffices, lacksDepartment } from '@/pages/accounts/offices'

const account = (more: Partial<Department['Account']>): Department['Account'] => ({
  username: 'li',
  displayName: '李',
  roles: ['reporter'],
  department: 'zj-scjg',
  enabled: true,
  demonstration: false,
  version: 1,
  ...more,
})

describe('the three offices', () => {
  it('are never held by one account', () => {
    expect(holdsSeveralOffices(['administrator', 'auditor'])).toBe(true)
    expect(holdsSeveralOffices(['administrator', 'viewer'])).toBe(false)
  })

  it('send only what changed, since each field is for somebody else to change', () => {
    expect(changeOf(account({}), account({ displayName: '李四' }))).toEqual({ displayName: '李四' })
    expect(changeOf(account({}), account({ roles: ['reporter', 'head'] }))).toEqual({
      roles: ['reporter', 'head'],
    })
    expect(changeOf(account({ roles: ['head', 'viewer'] }), account({ roles: ['viewer', 'head'] }))).toEqual(
      {},
    )
  })
})

it('a reporter needs a department', () => {
  expect(lacksDepartment(['reporter'], undefined)).toBe(true)
  expect(lacksDepartment(['viewer'], undefined)).toBe(false)
})

it('accounts are found by name, department, role and state', () => {
  const all = [
    account({}),
    account({ username: 'wang', displayName: '王', roles: [], enabled: false, department: undefined }),
  ]
  const nameOf = () => '省市场监管局'
  const names = (asked: { text?: string; role?: string; state?: string }) =>
    found(all, { text: '', role: '', state: '', ...asked }, nameOf).map((one) => one.username)
  expect(names({ text: '市场监管' })).toEqual(['li'])
  expect(names({ role: 'none' })).toEqual(['wang'])
  expect(names({ state: 'disabled' })).toEqual(['wang'])
  expect(names({ role: 'reporter', text: 'LI' })).toEqual(['li'])
})
