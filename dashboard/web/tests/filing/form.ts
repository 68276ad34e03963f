import type { FormTask } from '@/pages/filing/draft'

/** Task 20 of September, led by the department, 117 of 170 patents verified in August. */
export function taskOfSeptember(other: Partial<FormTask> = {}): FormTask {
  return {
    task: 't20',
    title: '构建专利池',
    kind: 'TASK',
    role: 'LEAD',
    state: 'OWED',
    lastFiled: {
      id: '018a0000',
      plan: 'plan',
      task: 't20',
      department: 'zj-scjg',
      role: 'LEAD',
      period: '2023-08',
      percentComplete: 69,
      status: 'IN_PROGRESS',
      achievements: '八月的成效',
      indicatorValues: [{ indicator: 'i1', value: 117, evidence: [] }],
      milestonesAchieved: [],
      state: 'ACCEPTED',
      author: 'reporter',
      filedAt: '2023-08-24T00:00:00Z',
      filedOn: '2023-08-24',
      fields: [],
      version: 1,
    },
    indicators: [
      {
        indicator: 'i1',
        name: '专利',
        unit: '项',
        target: 170,
        comparison: 'AT_LEAST',
        lastVerified: { value: 117, validOn: '2023-08-31' },
      },
      { indicator: 'i2', name: '标准', unit: '项', target: 3, comparison: 'AT_LEAST' },
    ],
    openMilestones: [{ milestone: 'm1', name: '发布', dueDate: '2023-12-31', actBy: '2023-12-29' }],
    prefilled: {
      task: 't20',
      percentComplete: 69,
      status: 'IN_PROGRESS',
      achievements: '八月的成效',
      indicatorValues: [{ indicator: 'i1', value: 117, evidence: [] }],
      milestonesAchieved: [],
    },
    ...other,
  }
}
