export const register = {
  'register.title': 'Register',
} as const;
