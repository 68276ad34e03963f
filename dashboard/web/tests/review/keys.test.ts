import { describe, expect, it } from 'vitest'
import { askedBy } from '@/pages/review/keys'

function pressed(key: string, on: string = 'main', more: KeyboardEventInit = {}): KeyboardEvent {
  const target = document.body.appendChild(document.createElement(on))
  let heard: KeyboardEvent | undefined
  target.addEventListener('keydown', (event) => (heard = event))
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }))
  return heard!
}

describe('keys of the review', () => {
  it('move, decide, open and explain', () => {
    const keys = ['j', 'ArrowDown', 'k', 'ArrowUp', 'A', 'r', 'o', '?']
    expect(keys.map((key) => askedBy(pressed(key)))).toEqual([
      'next',
      'next',
      'previous',
      'previous',
      'accept',
      'return',
      'evidence',
      'help',
    ])
  })

  it('do nothing while somebody writes', () => {
    expect(askedBy(pressed('a', 'input'))).toBeUndefined()
    expect(askedBy(pressed('r', 'textarea'))).toBeUndefined()
  })

  it('do nothing with a modifier, so that the browser keeps its own', () => {
    expect(askedBy(pressed('r', 'main', { ctrlKey: true }))).toBeUndefined()
    expect(askedBy(pressed('a', 'main', { metaKey: true }))).toBeUndefined()
  })

  it('decide nothing while held down', () => {
    expect(askedBy(pressed('a', 'main', { repeat: true }))).toBeUndefined()
    expect(askedBy(pressed('j', 'main', { repeat: true }))).toBe('next')
  })
})
