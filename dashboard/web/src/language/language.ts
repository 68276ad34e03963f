import { computed } from 'vue'
import { createI18n, useI18n } from 'vue-i18n'
import { speak } from '@/api/clients'
import { common } from './common'

export type Language = 'zh' | 'en'

const KEPT = 'language'
const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

function keptLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'
}

/** Chinese first; the words of a page stand in its own folder, those of every page in `common`. */
export const i18n = createI18n({
  legacy: false,
  locale: keptLanguage(),
  fallbackLocale: 'zh',
  messages: common,
  // A page without a word of its own takes the common one; that is no fault to tell of.
  missingWarn: false,
  fallbackWarn: false,
})

speak(keptLanguage())

export function changeLanguage(language: Language): void {
  localStorage.setItem(KEPT, language)
  i18n.global.locale.value = language
  document.documentElement.lang = TAGS[language]
  speak(language)
}

export function currentLanguage(): Language {
  return i18n.global.locale.value as Language
}

type Say = (key: string, values?: Record<string, unknown>) => string

/** The words of one page (`words.ts` in its folder), and those of every page where the page has none of that name. */
export function useWords(words: { zh: object; en: object }): { t: Say } {
  // Its own types are of messages known while compiling; here the keys are compared by a test.
  const compose = useI18n as unknown as (asked: object) => { t: Say }
  return {
    t: compose({
      useScope: 'local',
      messages: words,
      inheritLocale: true,
      missingWarn: false,
      fallbackWarn: false,
    }).t,
  }
}

/** Dates, moments and numbers as the language writes them; business days are those of Asia/Shanghai. */
export function useFormats() {
  const { locale } = useI18n({ useScope: 'global' })
  const tag = computed(() => TAGS[locale.value as Language])
  const zone = 'Asia/Shanghai'
  const numbers = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 2 }))
  const percents = computed(() => new Intl.NumberFormat(tag.value, { maximumFractionDigits: 1 }))
  const days = computed(
    () =>
      new Intl.DateTimeFormat(tag.value, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
      }),
  )
  const shortDays = computed(
    () => new Intl.DateTimeFormat(tag.value, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
  )
  const months = computed(
    () => new Intl.DateTimeFormat(tag.value, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  )
  const moments = computed(
    () =>
      new Intl.DateTimeFormat(tag.value, {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      }),
  )
  const written = <T>(value: T | null | undefined, write: (value: T) => string) =>
    value === null || value === undefined ? '–' : write(value)
  return {
    /** 170 → `170`; nothing → a dash. */
    number: (value?: number | null) => written(value, (given) => numbers.value.format(given)),
    /** 33.333 → `33.3 %`, of a hundred. */
    percent: (value?: number | null) => written(value, (given) => `${percents.value.format(given)}%`),
    /** `2023-04-28` → 2023年4月28日. */
    day: (value?: string | null) =>
      written(value, (given) => days.value.format(new Date(`${given}T00:00:00Z`))),
    /** `2023-04-28` → 4月28日. */
    shortDay: (value?: string | null) =>
      written(value, (given) => shortDays.value.format(new Date(`${given}T00:00:00Z`))),
    /** `2023-04` → 2023年4月. */
    month: (value?: string | null) =>
      written(value, (given) => months.value.format(new Date(`${given}-01T00:00:00Z`))),
    /** An instant, on the clock of Asia/Shanghai. */
    moment: (value?: string | null) => written(value, (given) => moments.value.format(new Date(given))),
  }
}
