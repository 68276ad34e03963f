import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'

/** What a reviewer has kept to say again, on this computer; beside it what everybody may say. */
export function usePhrases(user: string) {
  const own = useLocalStorage<string[]>(`review/${encodeURIComponent(user)}/phrases`, [])
  return {
    own: computed(() => own.value),
    keep(phrase: string): void {
      const text = phrase.trim()
      if (text && !own.value.includes(text)) own.value = [text, ...own.value].slice(0, 20)
    },
    drop(phrase: string): void {
      own.value = own.value.filter((one) => one !== phrase)
    },
  }
}

/** A phrase put behind what is written already. */
export function withPhrase(written: string, phrase: string): string {
  const before = written.trimEnd()
  return before === '' || before.endsWith(phrase) ? before || phrase : `${before}\n${phrase}`
}
