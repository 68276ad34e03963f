import { describe, expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { Problem } from '@/api/problem'
import { useSending } from '@/editing/sending'

const refusal = Problem.of(409, {})

describe('what a person sends and waits for', () => {
  it('is waited for until it is done', async () => {
    const { isWaiting, during } = useSending()

    const isDone = during(async () => expect(isWaiting.value).toBe(true))

    expect(isWaiting.value).toBe(true)
    expect(await isDone).toBe(true)
    expect(isWaiting.value).toBe(false)
  })

  it('tells what was refused, until it is sent again', async () => {
    const { isWaiting, problem, during } = useSending()

    expect(await during(() => Promise.reject(refusal))).toBe(false)
    expect(problem.value).toBe(refusal)
    expect(isWaiting.value).toBe(false)

    const isDone = during(async () => {})
    expect(problem.value).toBeUndefined()
    expect(await isDone).toBe(true)
  })

  it('is still waited for while something is done about the refusal, which may tell it otherwise', async () => {
    const { isWaiting, problem, during } = useSending()

    await during(
      () => Promise.reject(refusal),
      async (refused) => {
        expect(refused).toBe(refusal)
        expect(isWaiting.value).toBe(true)
        problem.value = 'in other words'
      },
    )

    expect(problem.value).toBe('in other words')
    expect(isWaiting.value).toBe(false)
  })

  it('tells its refusal where others tell theirs', async () => {
    const problem = shallowRef<unknown>()
    const one = useSending(problem)
    const other = useSending(problem)

    await one.during(() => Promise.reject(refusal))
    await other.during(async () => expect(one.problem.value).toBeUndefined())

    expect(one.isWaiting.value).toBe(false)
    expect(problem.value).toBeUndefined()
  })
})
