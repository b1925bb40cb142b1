import { api } from '#web/api.ts'
import { t } from '#web/i18n.ts'

const WORKER = '/on-call-worker.js'

/** Asks the browser for notifications and subscribes it; throws a sentence when it cannot or must not. */
export async function subscribe(): Promise<{ endpoint: string; p256dh: string; auth: string }> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window))
    throw new Error(
      t(
        'This browser shows no notifications here. On an iPhone add Weft to the home screen first; over http nothing can be shown.',
      ),
    )
  if ((await Notification.requestPermission()) !== 'granted')
    throw new Error(t('This browser may not show notifications. Allow them for this page, then try again.'))
  const { publicKey } = await api.onCall.pushKey()
  await navigator.serviceWorker.register(WORKER)
  const worker = await navigator.serviceWorker.ready
  const before = await worker.pushManager.getSubscription()
  const made =
    before ??
    (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) }))
  const { keys } = made.toJSON()
  return { endpoint: made.endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}
