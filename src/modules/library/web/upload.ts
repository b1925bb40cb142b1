import { toRefusal } from '#web/errors.ts'
import { fileRefusal } from '#web/file-refusal.ts'
import { t } from '#web/i18n.ts'

/** What can be added; what a file really is the server reads from its bytes. */
export const acceptedFiles = 'image/*,video/*,audio/*,application/pdf,.vtt'

/**
 * Sends the bytes of a file and gives its id. Throws a refusal in words.
 * @param onProgress 0 to 1, while it is on its way.
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // `fetch` says nothing about how far an upload is.
    const request = new XMLHttpRequest()
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('x-weft-csrf', '1')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(toRefusal(new TypeError('Failed to fetch')))
    request.onload = () => {
      const body = parse(request.responseText)
      const id = body.id
      if (request.status < 300 && typeof id === 'string') resolve(id)
      else void fileRefusal(body, request.status, t('The file could not be stored.')).then(reject)
    }
    request.send(file)
  })
}

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
