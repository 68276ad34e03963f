import { answerOf, departments } from '@/api/clients'
import type { Department } from '@/api/types'
import { etagOf } from './notice'

/** @throws Problem as the service refused it */
export function acknowledge(notice: Department['Notice']): Promise<Department['Notice']> {
  return answerOf(
    departments.POST('/api/department/v1/notices/{id}/acknowledgement', {
      params: { path: { id: notice.id }, header: { 'If-Match': etagOf(notice) } },
    }),
  )
}
