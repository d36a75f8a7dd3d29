export { MASS_VIEWER, OWN_ACCOUNT, storiesOf } from './audience.ts'
export { type Person, people, personOf, type Truth } from './people.ts'
export { postsOf, SCREENFUL } from './posts.ts'
export { type Answer, respond, SITE } from './respond.ts'
