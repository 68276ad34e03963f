export const words = {
  zh: { allDepartments: '全部部门', state: '状态', allStates: '全部状态' },
  en: { allDepartments: 'All departments', state: 'State', allStates: 'All states' },
}
