import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { useEditing } from '@/editing/editing'

function thing() {
  const kept = { value: { name: '旧' }, version: 0 }
  const editing = useEditing({
    read: async () => ({ value: kept.value, etag: `v${kept.version}` }),
    draftOf: (value) => ({ ...value }),
    write: async (draft, etag) => {
      if (etag !== `v${kept.version}`) throw Problem.of(412, {})
      kept.value = draft
      kept.version++
    },
  })
  return { kept, editing }
}

describe('changing a thing', () => {
  it('keeps what was written where somebody was faster, and shows theirs beside it', async () => {
    const { kept, editing } = thing()
    await editing.begin()
    editing.draft.value = { name: '我的' }
    kept.value = { name: '他人的' }
    kept.version++

    expect(await editing.save()).toBe(false)
    expect(editing.draft.value).toEqual({ name: '我的' })
    expect(editing.newest.value).toEqual({ name: '他人的' })

    expect(await editing.save()).toBe(true)
    expect(kept.value).toEqual({ name: '我的' })
  })

  it('may drop what was written for what there is now', async () => {
    const { kept, editing } = thing()
    await editing.begin()
    kept.value = { name: '他人的' }
    kept.version++
    await editing.save()

    editing.takeNewest()

    expect(editing.draft.value).toEqual({ name: '他人的' })
    expect(editing.problem.value).toBeUndefined()
  })
})
