import type { Reporting } from './types'

/** One place of the input that was refused. */
export type InputFault = Reporting['ProblemFault']

/** What a service or the way to it said instead of an answer (RFC 9457), in the language of the page. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly faults: InputFault[] = [],
    readonly trace?: string,
  ) {
    super(detail || title)
    this.name = 'Problem'
  }

  /** The last part of its type: `own-report-not-reviewable`. */
  get code(): string {
    return this.type.split('/').at(-1) ?? ''
  }

  /** Nobody answered: no network, or the server of the page is away. */
  get isSilence(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }

  /** Somebody else changed the thing meanwhile. */
  get isStale(): boolean {
    return this.status === 412
  }

  get isSessionOver(): boolean {
    return this.status === 401
  }

  /** The fault at a field, by the pointer to it. */
  faultAt(pointer: string): InputFault | undefined {
    return this.faults.find((fault) => fault.pointer === pointer)
  }

  static silence(): Problem {
    return new Problem(0, '/problems/silence', '', '')
  }

  static of(status: number, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    return new Problem(
      status,
      String(told.type ?? 'about:blank'),
      String(told.title ?? `HTTP ${status}`),
      String(told.detail ?? ''),
      Array.isArray(told.errors) ? (told.errors as InputFault[]) : [],
      told.traceId === undefined ? undefined : String(told.traceId),
    )
  }
}

/** What is wrong at a field, as the service said it. */
export function faultAt(problem: unknown, ...pointers: string[]): string | undefined {
  if (!(problem instanceof Problem)) return undefined
  return pointers.map((pointer) => problem.faultAt(pointer)?.detail).find(Boolean)
}
