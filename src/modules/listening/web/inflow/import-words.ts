import type { ImportField } from '#modules/listening/contract/imports.ts'
import { t } from '#web/i18n.ts'

/** What a column can mean, in the viewer's language. */
export function fieldName(field: ImportField): string {
  switch (field) {
    case 'text':
      return t('What was said')
    case 'title':
      return t('Headline')
    case 'date':
      return t('When')
    case 'time':
      return t('Time of day')
    case 'author':
      return t('Name of the author')
    case 'handle':
      return t('Handle of the author')
    case 'authorUrl':
      return t('Address of the author’s page')
    case 'followers':
      return t('Followers')
    case 'url':
      return t('Address of the post')
    case 'id':
      return t('Id of the post')
    case 'lang':
      return t('Language')
    case 'network':
      return t('Network')
    case 'kind':
      return t('Kind')
  }
}
