import { computed, reactive, readonly } from 'vue'
import { onSessionOver, refusal, usualHeaders } from '@/api/clients'
import { Problem } from '@/api/problem'
import type { Department } from '@/api/types'

export type Role = Department['Role']

/** Who looks at the page, as the server part of the page says; the tokens stay there. */
export interface Session {
  signedIn: boolean
  /** Whether this installation signs in through another program too. */
  outsideSignIn: boolean
  username?: string
  displayName?: string
  department?: string
  departmentName?: string
  roles?: Role[]
  mustDo?: Department['MustDo'][]
  demonstration?: boolean
  notice?: string
}

interface State {
  isKnown: boolean
  /** It ended while a page was open: what is on the page stays there. */
  isOver: boolean
  session: Session
}

const NOBODY: Session = { signedIn: false, outsideSignIn: false }
const state = reactive<State>({ isKnown: false, isOver: false, session: NOBODY })

onSessionOver(() => {
  if (state.session.signedIn) state.isOver = true
})

export function useSession() {
  return {
    state: readonly(state),
    session: computed(() => state.session),
    isSignedIn: computed(() => state.session.signedIn),
    department: computed(() => state.session.department),
    /** Whether the person has one of the roles. */
    may: (...roles: Role[]) => roles.some((role) => state.session.roles?.includes(role)),
  }
}

/** @throws Problem where the server part does not answer */
export async function readSession(): Promise<Session> {
  const session = (await asked('GET')) as Session
  state.session = session
  state.isKnown = true
  if (session.signedIn) state.isOver = false
  return session
}

/** @throws Problem as department-service refused it */
export async function signIn(username: string, password: string, code?: string): Promise<Session> {
  const session = (await asked('POST', { username, password, ...(code ? { code } : {}) })) as Session
  state.session = session
  state.isKnown = true
  state.isOver = false
  return session
}

export async function signOut(): Promise<void> {
  await asked('DELETE')
  state.session = { ...NOBODY, outsideSignIn: state.session.outsideSignIn }
  state.isOver = false
}

async function asked(method: string, body?: unknown): Promise<unknown> {
  let answer: Response
  try {
    answer = await fetch('/session', {
      method,
      headers: { ...usualHeaders(method), ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  } catch {
    throw Problem.silence()
  }
  const told = answer.status === 204 ? undefined : await answer.json().catch(() => undefined)
  if (!answer.ok) throw method === 'POST' ? Problem.of(answer.status, told) : refusal(answer.status, told)
  return told
}
