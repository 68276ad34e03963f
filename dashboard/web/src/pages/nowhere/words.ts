export const words = {
  zh: { why: '地址有误，或者您的角色不能打开它。' },
  en: { why: 'The address is wrong, or your roles do not open it.' },
}
