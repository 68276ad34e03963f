export const words = {
  zh: {
    username: '用户名',
    password: '密码',
    code: '动态口令（6 位）',
    haveCode: '使用动态口令',
    signIn: '登录',
    outside: '统一身份认证登录',
    outsideFailed: '统一身份认证登录没有成功，请重试或用本系统账号登录。',
    lead: '一年的重点工作：谁来办、何时办、办到什么数，现在到哪一步。',
  },
  en: {
    username: 'User name',
    password: 'Password',
    code: 'One-time code (6 digits)',
    haveCode: 'Use a one-time code',
    signIn: 'Sign in',
    outside: 'Sign in with single sign-on',
    outsideFailed: 'Single sign-on did not succeed; try again, or use an account of this system.',
    lead: "A year's work points: who must do what, by when, to which figure, and how far it really is.",
  },
}
