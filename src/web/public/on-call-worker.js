// Shows an alarm that came by web push, also while no window of Weft is open; a press opens the page that acknowledges it.
addEventListener('push', (event) => {
  const { title, text, link, id } = event.data?.json() ?? {}
  const options = { body: text, tag: id, icon: '/mark.svg', requireInteraction: true, data: { link } }
  event.waitUntil(self.registration.showNotification(title ?? 'Weft', options))
})

addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { link } = event.notification.data ?? {}
  // Only our own pages are opened, whatever a message says.
  const own = link && new URL(link, self.location.href).origin === self.location.origin
  event.waitUntil(self.clients.openWindow(own ? link : '/on-call'))
})
