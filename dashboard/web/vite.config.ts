import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Where `npm run dev` finds the dashboard's server part (`./run` starts one). */
const SERVER = process.env.DASHBOARD_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
  },
  build: { target: 'es2022', sourcemap: false, reportCompressedSize: true, chunkSizeWarningLimit: 700 },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The server part takes writes from its own origin only, and here that is this one.
      '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } },
      '/session': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } },
    },
  },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'] },
})
