import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { readSession, useSession, type Role } from './session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of its title among the common words. */
    title: string
    /** Who may open it; everybody who is signed in where there is none. */
    roles?: Role[]
    /** Whom the menu offers it, where that is not everybody who may open it. */
    offeredTo?: Role[]
    isOpenToAll?: boolean
  }
}

/** Those who look into or look after plans; the others only have accounts or the audit before them. */
export const READERS: Role[] = ['viewer', 'reporter', 'head', 'reviewer', 'coordinator']

const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'overview',
    component: () => import('./pages/overview/OverviewPage.vue'),
    meta: { title: 'overview', roles: READERS },
  },
  {
    path: '/tasks',
    name: 'tasks',
    component: () => import('./pages/tasks/TasksPage.vue'),
    meta: { title: 'tasks', roles: READERS },
  },
  {
    path: '/tasks/:id',
    name: 'task',
    component: () => import('./pages/task/TaskPage.vue'),
    meta: { title: 'task', roles: READERS },
  },
  {
    path: '/filing',
    name: 'filing',
    component: () => import('./pages/filing/FilingPage.vue'),
    meta: { title: 'filing', roles: ['reporter', 'coordinator'] },
  },
  {
    path: '/reports/progress/:id',
    name: 'progress-report',
    component: () => import('./pages/filing/ProgressReportPage.vue'),
    meta: { title: 'progressReport', roles: READERS },
  },
  {
    path: '/review',
    name: 'review',
    component: () => import('./pages/review/ReviewPage.vue'),
    // Reporters and heads may stand in for a reviewer.
    meta: {
      title: 'review',
      roles: ['reviewer', 'coordinator', 'reporter', 'head'],
      offeredTo: ['reviewer', 'coordinator'],
    },
  },
  {
    path: '/deadlines',
    name: 'deadlines',
    component: () => import('./pages/deadlines/DeadlinesPage.vue'),
    meta: { title: 'deadlines', roles: [...READERS, 'administrator'] },
  },
  {
    path: '/orders',
    name: 'orders',
    component: () => import('./pages/orders/OrdersPage.vue'),
    meta: { title: 'orders', roles: READERS },
  },
  {
    path: '/notices',
    name: 'notices',
    component: () => import('./pages/notices/NoticesPage.vue'),
    meta: { title: 'notices' },
  },
  {
    path: '/reports',
    name: 'reports',
    component: () => import('./pages/reports/ReportsPage.vue'),
    meta: { title: 'reports', roles: READERS },
  },
  {
    path: '/reports/:id',
    name: 'report',
    component: () => import('./pages/reports/ReportPage.vue'),
    meta: { title: 'report', roles: READERS },
  },
  {
    path: '/ranking',
    name: 'ranking',
    component: () => import('./pages/ranking/RankingPage.vue'),
    meta: { title: 'ranking', roles: READERS },
  },
  {
    path: '/departments',
    name: 'departments',
    component: () => import('./pages/departments/DepartmentsPage.vue'),
    meta: { title: 'departments' },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('./pages/accounts/AccountsPage.vue'),
    meta: { title: 'accounts', roles: ['administrator', 'security-administrator'] },
  },
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./pages/audit/AuditPage.vue'),
    meta: { title: 'audit', roles: ['auditor'] },
  },
  {
    path: '/own-account',
    name: 'own-account',
    component: () => import('./pages/ownaccount/OwnAccountPage.vue'),
    meta: { title: 'ownAccount' },
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('./pages/signin/SignInPage.vue'),
    meta: { title: 'signIn', isOpenToAll: true },
  },
  {
    path: '/:rest(.*)*',
    name: 'nowhere',
    component: () => import('./pages/nowhere/NowherePage.vue'),
    meta: { title: 'nowhere', isOpenToAll: true },
  },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  /** A page keeps its place while only what it asks for changes. */
  scrollBehavior: (to, from, kept) =>
    to.path === from.path && !to.hash ? false : (kept ?? (to.hash ? { el: to.hash } : { top: 0 })),
})

const { state, isSignedIn, may } = useSession()

router.beforeEach(async (to) => {
  if (!state.isKnown) await readSession().catch(() => undefined)
  if (to.meta.isOpenToAll) return true
  if (!isSignedIn.value) return { name: 'sign-in', query: { to: to.fullPath } }
  if (state.session.mustDo?.length && to.name !== 'own-account') return { name: 'own-account' }
  if (to.meta.roles && !may(...to.meta.roles))
    return to.name === 'overview'
      ? homeOf()
      : { name: 'nowhere', params: { rest: to.path.slice(1).split('/') } }
  return true
})

/** Where somebody who reads no plan begins. */
function homeOf() {
  if (may('auditor')) return { name: 'audit' }
  if (may('administrator', 'security-administrator')) return { name: 'accounts' }
  return { name: 'notices' }
}
