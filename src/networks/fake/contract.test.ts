import { contractKit } from '#networks/contract/kit/index.ts'
import { fakeSubject } from './kit-subject.ts'

contractKit('fake', () => fakeSubject())
