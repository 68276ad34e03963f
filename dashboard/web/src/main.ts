import { VueQueryPlugin } from '@tanstack/vue-query'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
// What every list to choose from is laid out with; el-select.css brings neither.
import 'element-plus/theme-chalk/el-scrollbar.css'
import 'element-plus/theme-chalk/el-select-dropdown.css'
import { createApp } from 'vue'
import App from './App.vue'
import { Problem } from './api/problem'
import { i18n } from './language/language'
import { router } from './router'
import './theme/theme.css'

createApp(App)
  .use(i18n)
  .use(router)
  .use(VueQueryPlugin, {
    queryClientConfig: {
      defaultOptions: {
        queries: {
          staleTime: 15_000,
          retry: (times, problem) => times < 2 && problem instanceof Problem && problem.isSilence,
        },
      },
    },
  })
  .mount('#app')
