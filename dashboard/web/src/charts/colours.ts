import { computed } from 'vue'
import { useTheme } from '@/theme/theme'

/** The colours of the page for a chart, which cannot read style sheets. */
export function useColours() {
  const { isDark } = useTheme()
  return computed(() =>
    isDark.value
      ? {
          text: '#d3d8de',
          quiet: '#b0b8c1',
          line: '#303944',
          card: '#191f26',
          primary: '#7fb0ee',
          second: '#e5b455',
          BLUE: '#6aa9f4',
          GREEN: '#62c382',
          YELLOW: '#e3ad3e',
          RED: '#f0766d',
          GREY: '#98a1ab',
        }
      : {
          text: '#303740',
          quiet: '#59626d',
          line: '#dde3ea',
          card: '#ffffff',
          primary: '#1f5fae',
          second: '#b26a00',
          BLUE: '#1f6fd1',
          GREEN: '#2c8a4b',
          YELLOW: '#c98a00',
          RED: '#d3352b',
          GREY: '#78828d',
        },
  )
}
