import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answerOf, type Answered, type Listed } from './clients'

/**
 * A list that is read on, page after page, as somebody asks for more.
 *
 * @param page asks for the page after a cursor
 */
export function usePages<T>(
  queryKey: readonly unknown[],
  page: (cursor: string | undefined) => Promise<Answered<Listed<T>>>,
  enabled: Ref<boolean> | boolean = true,
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => answerOf(page(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    enabled,
  })
  return { ...query, items: computed(() => query.data.value?.pages.flatMap((read) => read.items) ?? []) }
}
