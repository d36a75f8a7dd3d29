export { type Person, people, personOf, type Truth } from './people.ts'
export { postsOf, SCREENFUL } from './posts.ts'
export { type Answer, respond, SITE } from './respond.ts'
