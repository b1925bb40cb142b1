export interface Client {
  /** The session as a `name=value` cookie. */
  readonly cookie: string
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: object): Promise<T>
  put<T>(path: string, body: object): Promise<T>
}

/** The HTTP API as one signed-in member. */
export function clientFor(url: string, cookie: string): Client {
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const { json } = await request(url, method, path, cookie, body)
    return json as T
  }
  return {
    cookie,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
  }
}

/** Sends what needs no session and keeps the one it begins. */
export async function enter(url: string, path: string, body: object): Promise<Client> {
  const { response } = await request(url, 'POST', path, '', body)
  const [given] = response.headers.getSetCookie()
  const cookie = given?.split(';')[0]
  if (!cookie) throw new Error(`POST ${path} began no session`)
  return clientFor(url, cookie)
}

async function request(url: string, method: string, path: string, cookie: string, body?: object) {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      'x-weft-csrf': '1',
      ...(cookie ? { cookie } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`)
  return { response, json: JSON.parse(text) as unknown }
}
