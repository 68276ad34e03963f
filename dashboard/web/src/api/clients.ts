import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as DepartmentPaths } from './generated/department'
import type { paths as ReportingPaths } from './generated/reporting'
import type { paths as TaskPaths } from './generated/task'
import { newKey } from './key'
import { Problem } from './problem'

let language = 'zh'
let whenSessionIsOver: () => void = () => {}

/** In which language the services answer. */
export function speak(asked: string): void {
  language = asked
}

/** What happens when an answer says that nobody is signed in any more. */
export function onSessionOver(happens: () => void): void {
  whenSessionIsOver = happens
}

/** What every request brings, also one that no generated client sends: an upload with progress, a download. */
export function usualHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': language }
  if (method === 'POST') headers['Idempotency-Key'] = newKey()
  return headers
}

const usual: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(usualHeaders(request.method))) {
      if (!request.headers.has(name)) request.headers.set(name, value)
    }
    return request
  },
  onError() {
    return Problem.silence()
  },
}

/** How lists are asked for: `kind=A&kind=B`. */
const settings = {
  baseUrl: location.origin,
  querySerializer: { array: { style: 'form', explode: true } },
} as const

export const departments = createClient<DepartmentPaths>(settings)
export const tasks = createClient<TaskPaths>(settings)
export const reporting = createClient<ReportingPaths>(settings)
for (const client of [departments, tasks, reporting]) client.use(usual)

export interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

/** A thing with the version it was read in, which a write to it names in `If-Match`. */
export interface Versioned<T> {
  value: T
  etag: string
}

/**
 * What a service answered.
 *
 * @throws Problem what it refused, or that it did not answer
 */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await answeredBy(call)).value
}

/** The same with the ETag of the answer. */
export async function versionOf<T>(call: Promise<Answered<T>>): Promise<Versioned<T>> {
  return answeredBy(call)
}

async function answeredBy<T>(call: Promise<Answered<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call
  if (!response.ok) throw refusal(response.status, error)
  return { value: data as T, etag: response.headers.get('ETag') ?? '' }
}

/** The problem of an answer; tells the session when it is over. */
export function refusal(status: number, body: unknown): Problem {
  const problem = Problem.of(status, body)
  if (problem.isSessionOver) whenSessionIsOver()
  return problem
}

export interface Listed<T> {
  items: T[]
  next?: string
}

/** As many as a list is read of at once. */
export const PAGE = 200

/**
 * Everything a list has, page after page.
 *
 * @param page asks for the page after a cursor
 * @param atMost where reading stops
 */
export async function everyItem<T>(
  page: (cursor: string | undefined) => Promise<Answered<Listed<T>>>,
  atMost = 5000,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const read = await answerOf(page(cursor))
    items.push(...read.items)
    cursor = read.next
  } while (cursor !== undefined && items.length < atMost)
  return items
}
