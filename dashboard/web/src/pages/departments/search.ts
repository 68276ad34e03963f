import type { Department } from '@/api/types'

/** Whether a department goes by what is looked for, in any of its names. */
export function named(department: Department['Department'], text: string): boolean {
  const looked = text.trim().toLowerCase()
  return [
    department.code,
    department.name,
    department.fullName,
    department.englishName,
    ...department.aliases,
  ].some((name) => name.toLowerCase().includes(looked))
}
