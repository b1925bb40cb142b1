import type { PostAddress } from '#networks/contract/assisted.ts'

/** Null when this may be the address of a post of this account; else why not, in words for the field. Pure. */
export function judgeAddress(
  address: PostAddress | null,
  account: { readonly network: string; readonly handle: string },
): string | null {
  if (address === null)
    return `This is no address of a post on ${account.network}. Open the post there and copy its link.`
  const same = address.handle === null || plain(address.handle) === plain(account.handle)
  return same
    ? null
    : `This post is by ${address.handle}, but it should stand on ${account.handle}. Was it posted from the right account?`
}

function plain(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase()
}

const ENOUGH = 40

/** Whether what stands there begins as what we wrote does; networks shorten links and rewrite spaces. Unknown counts as yes. */
export function saysTheSame(there: string | null, ours: string): boolean {
  if (there === null) return true
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/https?:\/\/\S+/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return letters(there).includes(letters(ours).slice(0, ENOUGH))
}
