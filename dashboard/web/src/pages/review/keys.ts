export type Key = 'next' | 'previous' | 'accept' | 'return' | 'evidence' | 'help'

const KEYS: Record<string, Key> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  a: 'accept',
  r: 'return',
  o: 'evidence',
  '?': 'help',
}

/** The keys as they are shown. */
export const SHOWN: [string[], Key | 'cancel' | 'send'][] = [
  [['J', '↓'], 'next'],
  [['K', '↑'], 'previous'],
  [['A', 'Enter'], 'accept'],
  [['R'], 'return'],
  [['Ctrl', 'Enter'], 'send'],
  [['O'], 'evidence'],
  [['Esc'], 'cancel'],
  [['?'], 'help'],
]

/** What a key asks for; nothing while somebody writes, in a dialog, with a modifier, or held down. */
export function askedBy(event: KeyboardEvent): Key | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return undefined
  if (event.target instanceof Element && isWrittenIn(event.target)) return undefined
  const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  // A key that is held down moves on, and decides nothing.
  return event.repeat && key !== 'next' && key !== 'previous' ? undefined : key
}

function isWrittenIn(target: Element): boolean {
  return (
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=combobox], [role=menu]',
    ) !== null
  )
}
