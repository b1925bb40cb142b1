/** Over https the name itself makes browsers refuse it from elsewhere, without Secure or for another path. */
const nameFor = (https: boolean): string => (https ? '__Host-weft-session' : 'weft-session')

/** A `Set-Cookie` value that scripts cannot read and other sites do not send along. */
export function sessionCookie(token: string, maxAgeSeconds: number, https: boolean): string {
  const secure = https ? '; Secure' : ''
  return `${nameFor(https)}=${token}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

export function forgetCookie(https: boolean): string {
  return sessionCookie('', 0, https)
}

/** The session token of a request, or null. Anything that cannot be one is not even looked up. */
export function readSessionToken(request: Request, https: boolean): string | null {
  const wanted = `${nameFor(https)}=`
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const pair = part.trim()
    if (!pair.startsWith(wanted)) continue
    const token = pair.slice(wanted.length)
    return /^[\w-]{43}$/.test(token) ? token : null
  }
  return null
}
