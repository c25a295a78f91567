package io.saoma.wechat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Resolves names, and gives a name up that takes too long: nothing else can end a look-up of the operating system.
final class TimelyDns implements DnsResolver {

    /// Who knows the addresses of a name.
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Names names;
    private final Duration limit;

    TimelyDns(Names names, Duration limit) {
        this.names = names;
        this.limit = limit;
    }

    /// On a platform thread, because a hanging look-up holds its carrier.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.of(host));
        Thread.ofPlatform().daemon().name("wechat-dns").start(lookup);
        try {
            return lookup.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
