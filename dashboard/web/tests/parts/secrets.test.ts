import { expect, it } from 'vitest'
import { newPassword, newWebhookSecret } from '@/parts/secrets'

it('a password has every kind of characters, and is never the same', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(made.length)
  for (const password of made) {
    expect(password).toHaveLength(20)
    for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind)
  }
})

it('a webhook is signed with 32 bytes as Standard Webhooks writes them', () => {
  expect(newWebhookSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})
