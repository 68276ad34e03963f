import { ElMessage } from 'element-plus'
import { useRouter } from 'vue-router'
import { signOut } from '@/session/session'
import 'element-plus/theme-chalk/el-message.css'

/** Every session is over: to the sign-in, and from there on to the front page or to what must be done next. */
export function useSignInAnew() {
  const router = useRouter()
  return async (why?: string): Promise<void> => {
    if (why) ElMessage.success({ message: why, duration: 6000 })
    await router.push({ name: 'sign-in', query: { to: '/' } })
    // The session behind the cookie may be gone already, which is what is wanted.
    await signOut().catch(() => undefined)
  }
}
