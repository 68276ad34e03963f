import { usePreferredDark } from '@vueuse/core'
import { computed, ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

const KEPT = 'theme'
const kept = localStorage.getItem(KEPT)
const chosen = ref<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system')
const prefersDark = usePreferredDark()
const isDark = computed(() => (chosen.value === 'system' ? prefersDark.value : chosen.value === 'dark'))

watchEffect(() => document.documentElement.classList.toggle('dark', isDark.value))

export function useTheme() {
  return {
    chosen,
    isDark,
    choose(theme: Theme) {
      chosen.value = theme
      localStorage.setItem(KEPT, theme)
    },
  }
}
