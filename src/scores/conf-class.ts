/** conf, behind a name of our own: what is imported when needed is bundled apart, and only names survive that. */
export { default as Conf } from 'conf';
