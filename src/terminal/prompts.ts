/** What is used of @inquirer/prompts, behind a module of our own: bundled apart and loaded when a menu is shown. */
export { select } from '@inquirer/prompts';
