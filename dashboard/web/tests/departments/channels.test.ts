import { describe, expect, it } from 'vitest'
import {
  mayChooseNotices,
  mayKeepAddresses,
  mayKeepWebhook,
  mayReadChannels,
} from '@/pages/departments/channels'

const of = (
  role: 'viewer' | 'reporter' | 'head' | 'coordinator' | 'administrator' | 'auditor',
  department = 'a',
) => ({
  roles: [role],
  department,
  username: 'li',
})

describe('how a department is told', () => {
  it('is read by its people and by who looks after all', () => {
    expect(mayReadChannels(of('viewer'), 'a')).toBe(true)
    expect(mayReadChannels(of('viewer'), 'b')).toBe(false)
    expect(mayReadChannels(of('coordinator'), 'b')).toBe(true)
    expect(mayReadChannels(of('auditor'), 'a')).toBe(false)
  })

  it('is chosen by its reporters, but where it leads by its head', () => {
    expect(mayChooseNotices(of('reporter'), 'a')).toBe(true)
    expect(mayKeepAddresses(of('reporter'), 'a')).toBe(false)
    expect(mayKeepAddresses(of('head'), 'a')).toBe(true)
    expect(mayKeepAddresses(of('coordinator'), 'b')).toBe(false)
    expect(mayKeepAddresses(of('administrator'), 'b')).toBe(true)
  })

  it('leaves everybody their own webhook', () => {
    expect(mayKeepWebhook(of('reporter'), { department: 'a', person: 'li' })).toBe(true)
    expect(mayKeepWebhook(of('head'), { department: 'a', person: 'wang' })).toBe(false)
    expect(mayKeepWebhook(of('reporter'), { department: 'a', person: undefined })).toBe(false)
  })
})
