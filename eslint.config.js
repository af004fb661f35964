import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** psychology and contract are pure: no clock, no chance, no machine. */
const pure = {
  files: ['psychology/**/*.ts', 'contract/**/*.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'pass a clock' },
      { object: 'Math', property: 'random', message: 'pass a random source' },
      { object: 'performance', property: 'now', message: 'pass a clock' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'new Date() reads the clock' },
      { selector: "CallExpression[callee.name='Date']", message: 'Date() reads the clock' },
      {
        selector: 'CallExpression[callee.property.name=/^(toLocale\\w*|getHours|getDay|getTimezoneOffset)$/]',
        message: 'depends on the machine',
      },
    ],
    'no-restricted-globals': [
      'error',
      'process',
      'setTimeout',
      'setInterval',
      'fetch',
      'crypto',
      'performance',
      'console',
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'node_modules/**', '**/*.js', '**/*.cjs', '**/*.mjs', '**/*.css'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/strict-boolean-expressions': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // a parameter that the caller names is worth its place
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // types here are structural
      'max-lines': ['warn', { max: 200, skipBlankLines: false }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  pure,
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/lexicon*/**', '**/lexicons/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
);
