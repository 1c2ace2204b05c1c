# The server with its pages. PostgreSQL is a service of its own (docker-compose.yml).

FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV CI=1
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY test/package.json test/
# The lock file may lack what this platform needs; then npm ci refuses.
RUN npm ci --include=dev --include=optional || npm install --no-save --include=dev --include=optional
COPY tsconfig.json tsconfig.base.json ./
COPY scripts scripts
COPY shared shared
COPY server server
COPY client client
RUN node scripts/build.mjs

# Each program brings what it needs: no packages, no tools, no embedded PostgreSQL.
FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /app/server/package.json server/
COPY --from=build /app/server/dist/programs server/dist/programs
COPY --from=build /app/client/dist client/dist
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/programs/main.js"]
