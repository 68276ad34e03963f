import { ref, shallowRef } from 'vue'

/**
 * Something a person sends off and waits for: whether it is under way, and what was refused.
 *
 * @param problem where the refusal is told, if together with those of others
 */
export function useSending(problem = shallowRef<unknown>()) {
  const isWaiting = ref(false)

  /**
   * @param onRefused what is still to be done about a refusal before the same may be sent again
   * @returns whether it was done
   */
  async function during(
    act: () => Promise<unknown>,
    onRefused?: (refused: unknown) => unknown,
  ): Promise<boolean> {
    isWaiting.value = true
    problem.value = undefined
    try {
      await act()
      return true
    } catch (refused) {
      problem.value = refused
      await onRefused?.(refused)
      return false
    } finally {
      isWaiting.value = false
    }
  }

  return { isWaiting, problem, during }
}
