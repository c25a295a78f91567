package io.saoma;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/// The address of this machine in its network: WeChat wants that of whoever calls, and one behind a router has only its
/// own to tell.
final class OwnAddress {

    private static final String ALONE = "127.0.0.1";

    private OwnAddress() {}

    static String now() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse(ALONE);
        } catch (SocketException _) {
            return ALONE;
        }
    }

    /// Whether this machine is on any network.
    static boolean connected() {
        return !now().equals(ALONE);
    }
}
