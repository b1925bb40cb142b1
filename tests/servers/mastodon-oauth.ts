/** An application as a Mastodon-API server registered it. */
export interface MastodonApp {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
}

export interface Login {
  readonly username: string
  readonly password: string
}

/** Nobody listens there: the code is read from the redirect, which is not followed. */
const defaultRedirect = 'http://127.0.0.1/callback'

/**
 * snac closes every connection after its answer without announcing it, so a request on a kept one may find it
 * closed (ECONNRESET) when this process was busy for a millisecond. Asking for the end avoids that.
 */
export const oneShot = { connection: 'close' }

/** Registers an application for the given scopes. */
export async function registerApp(
  url: string,
  redirectUri = defaultRedirect,
  scopes = 'read write follow',
): Promise<MastodonApp> {
  const form = { client_name: 'Weft tests', redirect_uris: redirectUri, scopes }
  const app = await postForm(`${url}/api/v1/apps`, form).then(json)
  return { clientId: text(app.client_id), clientSecret: text(app.client_secret), redirectUri }
}

/**
 * Does what a person does in the browser: opens the authorize address (the one of our product, or of `app`),
 * fills in its form and sends it. Returns the address the browser would be led to, with `code` and `state`.
 * Throws when the login is refused.
 */
export async function approve(authorizeUrl: string, login: Login): Promise<URL> {
  const page = await fetch(authorizeUrl, { headers: oneShot })
  const html = await page.text()
  if (!page.ok) throw new Error(`${authorizeUrl} answered ${page.status}: ${html.slice(0, 300)}`)
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1]
  if (action === undefined) throw new Error(`No form on ${authorizeUrl}: ${html.slice(0, 300)}`)
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescapeHtml(value)]))
  const answer = await postForm(action, { ...fields, login: login.username, passwd: login.password })
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`The login of ${login.username} was refused (${answer.status}).`)
  return new URL(location)
}

/** The address our product would send a person to. */
export function authorizeUrl(url: string, app: MastodonApp, state = '', scope = 'read write follow'): string {
  const query = {
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    response_type: 'code',
    scope,
    state,
  }
  return `${url}/oauth/authorize?${new URLSearchParams(query)}`
}

/** The whole flow: register unless given, log in, exchange the code. Returns the access token. */
export async function signIn(url: string, login: Login, app: MastodonApp): Promise<string> {
  const landed = await approve(authorizeUrl(url, app), login)
  const form = {
    grant_type: 'authorization_code',
    code: landed.searchParams.get('code') ?? '',
    client_id: app.clientId,
    client_secret: app.clientSecret,
    redirect_uri: app.redirectUri,
  }
  const answer = await postForm(`${url}/oauth/token`, form).then(json)
  return text(answer.access_token)
}

/** Takes a token away, as a person does in the network's settings. */
export async function revokeToken(url: string, app: MastodonApp, token: string): Promise<void> {
  const form = { token, client_id: app.clientId, client_secret: app.clientSecret }
  await postForm(`${url}/oauth/revoke`, form).then(json)
}

function postForm(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', redirect: 'manual', headers: oneShot, body: new URLSearchParams(form) })
}

async function json(response: Response): Promise<Record<string, unknown>> {
  const body = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${body.slice(0, 300)}`)
  return JSON.parse(body) as Record<string, unknown>
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`Expected text, got ${JSON.stringify(value)}.`)
  return value
}

function unescapeHtml(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
