import { useEffect } from 'react'
import { api } from '#web/api.ts'

/** The post is open: how it stands on its network is looked at again. Silent; what it finds comes by itself. */
export function useOpened(postId: string): void {
  useEffect(() => {
    if (postId) void api.results.opened({ postId }).catch(() => undefined)
  }, [postId])
}

/** The results are open: posts that nothing was planned for are found. Silent; the server does so once a day. */
export function useCatchUp(): void {
  useEffect(() => {
    void api.results.catchUp().catch(() => undefined)
  }, [])
}
